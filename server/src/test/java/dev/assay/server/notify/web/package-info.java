@NullMarked
package dev.assay.server.notify.web;

import org.jspecify.annotations.NullMarked;
