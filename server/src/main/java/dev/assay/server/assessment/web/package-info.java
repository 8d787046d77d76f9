/// Pages and endpoints of an attempt, from the rules to the result.
@NullMarked
package dev.assay.server.assessment.web;

import org.jspecify.annotations.NullMarked;
