package dev.assay.server.layout;

import dev.assay.server.kernel.BaseUrl;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Renders templates. A controller's method returns `pages.show("catalog/plan", Map.of("plan", plan))`; the template is
/// `jte/catalog/plan.jte` and is given `frame` besides.
@Component
public final class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final BaseUrl baseUrl;
    private final Assets assets;

    Pages(BaseUrl baseUrl, Assets assets) {
        this.baseUrl = baseUrl;
        this.assets = assets;
    }

    public View show(String template, Map<String, ?> model) {
        return show(HttpStatus.OK, template, model);
    }

    public View show(HttpStatus status, String template, Map<String, ?> model) {
        return new TemplateView(status, template, model);
    }

    private final class TemplateView implements View {
        private final HttpStatus status;
        private final String template;
        private final Map<String, ?> model;

        TemplateView(HttpStatus status, String template, Map<String, ?> model) {
            this.status = status;
            this.template = template;
            this.model = model;
        }

        @Override
        public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<String, Object>(model);
            parameters.put("frame", new Frame(request, baseUrl, assets));
            var output = new Utf8ByteOutput();
            templates.render(template + ".jte", parameters, output);
            response.setStatus(status.value());
            response.setContentType("text/html;charset=utf-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
