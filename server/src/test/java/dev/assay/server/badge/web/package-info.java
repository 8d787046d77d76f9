@NullMarked
package dev.assay.server.badge.web;

import org.jspecify.annotations.NullMarked;
