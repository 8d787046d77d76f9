package dev.assay.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// On what was measured; no names of hosts, no paths.
public final class MachineFacts {
    private MachineFacts() {}

    /// Without a database.
    public static Map<String, Object> read() throws IOException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("processor", processor());
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("jdk", Runtime.version().toString());
        facts.put("loadBefore", Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]);
        return facts;
    }

    /// With the version and the durability settings of the database.
    public static Map<String, Object> read(Postgres postgres) throws IOException, SQLException {
        var facts = read();
        try (var connection = postgres.connect();
                var query = connection.createStatement();
                var row = query.executeQuery("SELECT current_setting('server_version'), current_setting('fsync'), "
                        + "current_setting('synchronous_commit')")) {
            row.next();
            facts.put("postgresql", row.getString(1));
            facts.put("fsync", row.getString(2));
            facts.put("synchronousCommit", row.getString(3));
        }
        return facts;
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
