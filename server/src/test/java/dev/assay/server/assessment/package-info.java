@NullMarked
package dev.assay.server.assessment;

import org.jspecify.annotations.NullMarked;
