package dev.assay.server.site.web;

import dev.assay.server.layout.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What a visitor sees first: the plans.
@Controller
class HomePage {
    private final Pages pages;

    HomePage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    View home() {
        return pages.show("site/home", Map.of());
    }
}
