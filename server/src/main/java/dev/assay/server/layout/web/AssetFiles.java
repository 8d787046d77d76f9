package dev.assay.server.layout.web;

import dev.assay.server.layout.Assets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Serves /assets/: for ever to who asks with the right version, else for a minute.
@Controller
class AssetFiles {
    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    /// Where browsers look for an icon beside a file that is no page.
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> icon() {
        return asset("mark.svg", "");
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name, @RequestParam(defaultValue = "") String v) {
        return assets.asset(name)
                .map(asset -> ResponseEntity.ok()
                        .header("Content-Type", asset.type())
                        .cacheControl(
                                v.equals(asset.version())
                                        ? CacheControl.maxAge(Duration.ofDays(365))
                                                .cachePublic()
                                                .immutable()
                                        : CacheControl.maxAge(Duration.ofMinutes(1)))
                        .body(asset.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
