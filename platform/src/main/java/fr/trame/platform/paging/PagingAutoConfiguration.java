package fr.trame.platform.paging;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lists over HTTP. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PagingAutoConfiguration implements WebMvcConfigurer {

    private final Duration patience;

    /** @param patience how long a list waits for what the caller has just changed: a relay and a batch take tenths of a second */
    PagingAutoConfiguration(@Value("${trame.paging.patience:2s}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageRequestResolver(patience));
    }
}
