package fr.trame.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LosingProxyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://ann:p%40ss@db.example:27018/admin?authSource=other&tls=false",
                "mongodb://ann:p%40ss@db.example/admin?replicaSet=rs&authSource=other&retryWrites=true",
                "mongodb://ann:p%40ss@db.example:1,other.example:2/admin?retryWrites=true&authSource=other&"
            })
    void keepsUserPasswordAndOptions(String given) {
        try (var proxy = new LosingProxy(given)) {
            var address = new ConnectionString(proxy.uri());
            assertThat(address.getHosts()).singleElement().asString().startsWith("127.0.0.1:");
            var credential = address.getCredential();
            assertThat(credential).isNotNull();
            assertThat(credential.getUserName()).isEqualTo("ann");
            assertThat(credential.getPassword()).containsExactly('p', '@', 's', 's');
            assertThat(credential.getSource()).isEqualTo("other");
            assertThat(address.getDatabase()).isEqualTo("admin");
            assertThat(address.isDirectConnection()).isTrue();
            assertThat(address.getRetryWritesValue()).isFalse();
            assertThat(address.getRequiredReplicaSetName()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mongodb://127.0.0.1:9", "mongodb://127.0.0.1:9/", "mongodb://127.0.0.1:9/?"})
    void takesFurtherOptions(String given) {
        try (var proxy = new LosingProxy(given)) {
            var address = new ConnectionString(proxy.uri() + "&serverSelectionTimeoutMS=500");
            assertThat(address.getServerSelectionTimeout()).isEqualTo(500);
        }
    }
}
