/// The tables of accounts, tries, withdrawn passes and the owner's link.
@NullMarked
package dev.assay.server.identity.sql;

import org.jspecify.annotations.NullMarked;
