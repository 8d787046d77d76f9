/// The mailbox of a server that sends no mail.
@NullMarked
package dev.assay.server.notify.web;

import org.jspecify.annotations.NullMarked;
