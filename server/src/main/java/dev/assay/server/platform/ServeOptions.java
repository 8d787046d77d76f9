package dev.assay.server.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `assay serve` was asked for. Port 0 means any free port; without a base URL it is http://localhost:PORT.
///
/// @param vcApi whether programs on this machine may issue and verify under test keys (docs/vc-api.md)
public record ServeOptions(Path home, int port, Optional<String> baseUrl, Optional<String> databaseUrl, boolean vcApi) {
    static final String USAGE = """
            Usage: assay serve [OPTION VALUE]... [--vc-api]
            Starts the platform on this machine.
              --home DIR           where the database, the secret and the mail lie (default: ~/.assay)
              --port PORT          where to listen (default: 8080)
              --base-url URL       how the world reaches it, as in https://badges.example.org
                                   (default: http://localhost:PORT)
              --database-url URL   a PostgreSQL 15 or newer instead of one that comes along, as in
                                   'jdbc:postgresql://host/assay?user=assay'; its password may stand in
                                   the environment variable ASSAY_DATABASE_PASSWORD
              --vc-api             lets every program on this machine issue and verify credentials
                                   under test keys, for the W3C's test suites""";

    private static final Set<String> WITH_VALUE = Set.of("--home", "--port", "--base-url", "--database-url");
    private static final String VC_API = "--vc-api";

    /// Without the VC-API.
    public ServeOptions(Path home, int port, Optional<String> baseUrl, Optional<String> databaseUrl) {
        this(home, port, baseUrl, databaseUrl, false);
    }

    /// Wrong words on the command line; the message says which.
    static final class BadUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadUsage(String message) {
            super(message);
        }
    }

    static ServeOptions parse(List<String> words) {
        var options = new ServeOptions(
                Path.of(System.getProperty("user.home"), ".assay"), 8080, Optional.empty(), Optional.empty());
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var name = rest.next();
            if (name.equals(VC_API)) {
                options = new ServeOptions(options.home, options.port, options.baseUrl, options.databaseUrl, true);
            } else if (!WITH_VALUE.contains(name)) {
                throw new BadUsage((name.startsWith("-") ? "Unknown option: " : "Unknown word: ") + name);
            } else if (!rest.hasNext()) {
                throw new BadUsage(name + " needs a value");
            } else {
                options = options.with(name, rest.next());
            }
        }
        return options;
    }

    private ServeOptions with(String name, String value) {
        return switch (name) {
            case "--home" -> new ServeOptions(Path.of(value), port, baseUrl, databaseUrl, vcApi);
            case "--port" -> new ServeOptions(home, portOf(value), baseUrl, databaseUrl, vcApi);
            case "--base-url" -> new ServeOptions(home, port, Optional.of(urlOf(value)), databaseUrl, vcApi);
            case "--database-url" -> new ServeOptions(home, port, baseUrl, Optional.of(jdbcOf(value)), vcApi);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int portOf(String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535) {
            return Integer.parseInt(value);
        }
        throw new BadUsage("--port takes a number from 0 to 65535, not " + value);
    }

    private static String urlOf(String value) {
        try {
            return dev.assay.server.kernel.BaseUrl.of(URI.create(value).toString())
                    .value()
                    .toString();
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage("--base-url: " + wrong.getMessage());
        }
    }

    private static String jdbcOf(String value) {
        if (value.startsWith("jdbc:postgresql:")) {
            return value;
        }
        throw new BadUsage("--database-url takes a JDBC address, as in jdbc:postgresql://localhost/assay?user=assay");
    }
}
