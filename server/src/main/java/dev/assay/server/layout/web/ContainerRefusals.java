package dev.assay.server.layout.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Words for requests that the container refuses before any page can: broken addresses, headers and bodies.
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PlainWords()));
    }

    /// In place of the container's own report, which names the container.
    static final class PlainWords extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            var status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            var words = ErrorWords.of(status);
            response.setContentType("text/plain");
            response.setCharacterEncoding(UTF_8);
            response.setHeader("X-Content-Type-Options", "nosniff");
            try {
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(words.title() + ". " + words.what() + " " + words.next() + "\n");
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("The client did not wait to be told", gone);
            }
        }
    }
}
