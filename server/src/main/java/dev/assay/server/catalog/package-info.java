/// Plans, courses, lessons and the progress of learners: read from the content folder, versioned by its hash.
@NullMarked
package dev.assay.server.catalog;

import org.jspecify.annotations.NullMarked;
