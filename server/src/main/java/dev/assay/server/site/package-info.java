/// Pages that cross contexts: the home page, the dashboard, the owner's overview.
@NullMarked
package dev.assay.server.site;

import org.jspecify.annotations.NullMarked;
