/// A test issuer and verifier behind the VC-API of the W3C's test suites: only where `--vc-api` asks for it, and only
/// for this machine.
@NullMarked
package dev.assay.server.vcapi;

import org.jspecify.annotations.NullMarked;
