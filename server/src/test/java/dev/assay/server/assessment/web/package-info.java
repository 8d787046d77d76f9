@NullMarked
package dev.assay.server.assessment.web;

import org.jspecify.annotations.NullMarked;
