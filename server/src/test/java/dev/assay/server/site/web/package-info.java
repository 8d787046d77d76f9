@NullMarked
package dev.assay.server.site.web;

import org.jspecify.annotations.NullMarked;
