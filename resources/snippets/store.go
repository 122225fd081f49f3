// LATCHKEY_KEY is the key of this program: latchkeyctl client add @id@ NAME prints one, once.
package main

import (
    "fmt"
    "io"
    "log"
    "net/http"
    "os"
    "time"
)

func main() {
    request, err := http.NewRequest(http.MethodGet, "@proxy@/rest/V1/modules", nil)
    if err != nil {
        log.Fatal(err)
    }
    request.Header.Set("Authorization", "Bearer "+os.Getenv("LATCHKEY_KEY"))
    store := http.Client{Timeout: time.Minute}
    answer, err := store.Do(request)
    if err != nil {
        log.Fatal(err)
    }
    defer answer.Body.Close()
    body, err := io.ReadAll(answer.Body)
    if err != nil || answer.StatusCode != http.StatusOK {
        log.Fatal(answer.Status, err, string(body))
    }
    fmt.Println(string(body))
}
