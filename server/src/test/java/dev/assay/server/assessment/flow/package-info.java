@NullMarked
package dev.assay.server.assessment.flow;

import org.jspecify.annotations.NullMarked;
