// LATCHKEY_KEY is the key of this program: latchkeyctl client add @id@ NAME prints one, once.
// Java 11 or newer: java Store.java
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

public class Store {
    public static void main(String[] arguments) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("@proxy@/rest/V1/modules"))
                .header("Authorization", "Bearer " + System.getenv("LATCHKEY_KEY"))
                .timeout(Duration.ofSeconds(60))
                .build();
        HttpClient store = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<String> answer = store.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
        System.out.println(answer.body());
    }
}
