@NullMarked
package dev.assay.openbadges.template;

import org.jspecify.annotations.NullMarked;
