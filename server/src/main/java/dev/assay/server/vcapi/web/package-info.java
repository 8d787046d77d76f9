/// The addresses of the VC-API, for programs on this machine alone.
@NullMarked
package dev.assay.server.vcapi.web;

import org.jspecify.annotations.NullMarked;
