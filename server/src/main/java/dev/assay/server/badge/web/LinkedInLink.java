package dev.assay.server.badge.web;

import dev.assay.server.badge.Badge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/// The address of LinkedIn's form "Add licence or certification", filled in. Nothing is sent before the holder presses
/// its button there.
final class LinkedInLink {
    private static final String FORM = "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME";

    private LinkedInLink() {}

    static String of(Badge badge, String issuer, String address) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", badge.name());
        fields.put("organizationName", issuer);
        putMonth(fields, "issue", badge.issuedAt());
        putMonth(fields, "expiration", badge.expiresAt());
        fields.put("certUrl", address);
        fields.put("certId", badge.id().value());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", FORM + "&", ""));
    }

    private static void putMonth(Map<String, String> fields, String what, Instant time) {
        var date = time.atZone(ZoneOffset.UTC);
        fields.put(what + "Year", Integer.toString(date.getYear()));
        fields.put(what + "Month", Integer.toString(date.getMonthValue()));
    }
}
