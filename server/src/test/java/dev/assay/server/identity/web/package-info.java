@NullMarked
package dev.assay.server.identity.web;

import org.jspecify.annotations.NullMarked;
