/// The whole of Assay as people, browsers and attackers meet it.
@NullMarked
package dev.assay.server.e2e;

import org.jspecify.annotations.NullMarked;
