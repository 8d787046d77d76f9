/// Documents that a credential names: fetched with care, or from a folder.
@NullMarked
package dev.assay.openbadges.fetch;

import org.jspecify.annotations.NullMarked;
