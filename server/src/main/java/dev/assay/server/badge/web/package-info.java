/// Badge pages, downloads, the issuer's documents and the verifier's page.
@NullMarked
package dev.assay.server.badge.web;

import org.jspecify.annotations.NullMarked;
