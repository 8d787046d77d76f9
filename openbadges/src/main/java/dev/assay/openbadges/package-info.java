/// Open Badges 3.0: badges, endorsements, presentations and their parts, as records over JSON.
@NullMarked
package dev.assay.openbadges;

import org.jspecify.annotations.NullMarked;
