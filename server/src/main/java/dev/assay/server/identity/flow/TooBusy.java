package dev.assay.server.identity.flow;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// So many passwords are being checked that this one could not be in good time.
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class TooBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooBusy() {
        super("Too many passwords are being checked at once");
    }
}
