/// Signing up, in and out, and who may ask for which address.
@NullMarked
package dev.assay.server.identity.web;

import org.jspecify.annotations.NullMarked;
