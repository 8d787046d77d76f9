/// Use cases of accounts: signing up, in and out, links, throttling, passes.
@NullMarked
package dev.assay.server.identity.flow;

import org.jspecify.annotations.NullMarked;
