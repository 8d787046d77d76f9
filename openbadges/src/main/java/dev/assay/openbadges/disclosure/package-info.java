/// The parts of ecdsa-sd-2023: what is signed statement by statement, and shown in part.
@NullMarked
package dev.assay.openbadges.disclosure;

import org.jspecify.annotations.NullMarked;
