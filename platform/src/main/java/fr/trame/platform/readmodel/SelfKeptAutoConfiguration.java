package fr.trame.platform.readmodel;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

/** What operators ask of a read model that keeps itself. */
@AutoConfiguration
@ConditionalOnBean(SelfKeptModel.class)
@Import(SelfKeptOperations.class)
class SelfKeptAutoConfiguration {}
