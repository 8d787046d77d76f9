/// What the VC-API's test issuers have while the server runs, in memory alone: keys, status lists and their marks.
@NullMarked
package dev.assay.server.vcapi.flow;

import org.jspecify.annotations.NullMarked;
