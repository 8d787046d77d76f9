/// Item models and their versions, and how often each was shown.
@NullMarked
package dev.assay.server.bank;

import org.jspecify.annotations.NullMarked;
