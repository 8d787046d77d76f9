/// Verifiable credentials and presentations of any kind, not only Open Badges: their data model, and their
/// verification.
@NullMarked
package dev.assay.openbadges.vc;

import org.jspecify.annotations.NullMarked;
