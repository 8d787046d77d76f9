/// Serves the design system and the pages that say what went wrong.
@NullMarked
package dev.assay.server.layout.web;

import org.jspecify.annotations.NullMarked;
