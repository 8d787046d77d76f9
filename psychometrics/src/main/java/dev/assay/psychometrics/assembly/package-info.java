/// Makes forms that obey a blueprint: quickly and at random, with their mean score at the cut held level.
@NullMarked
package dev.assay.psychometrics.assembly;

import org.jspecify.annotations.NullMarked;
