@NullMarked
package dev.assay.server.vcapi;

import org.jspecify.annotations.NullMarked;
