/// The pages of plans, courses and lessons.
@NullMarked
package dev.assay.server.catalog.web;

import org.jspecify.annotations.NullMarked;
