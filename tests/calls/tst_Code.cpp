// SPDX-License-Identifier: Apache-2.0
// Calls in the code of programs, in the usual languages.
#include "Program.h"
#include "calls/CallFile.h"

#include <QTest>

using namespace latchkey::calls;

namespace {

// "GET /V1/a, ? /V1/b"
QString told(const CallReading &reading)
{
    QStringList texts;
    for (const FoundCall &each : reading.calls) {
        texts.append((each.isQuestion() ? QStringLiteral("? ") + each.call.path : each.call.text())
                         .trimmed());
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

class tst_Code : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIdiomSaysItsMethod_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *what, const char *code, const char *expected) {
            QTest::newRow(what) << QByteArray(code) << QString::fromUtf8(expected);
        };
        row("axios", "const r = await axios.post('/rest/V1/orders', body);", "POST /V1/orders");
        row("axios, a template", "axios.put(`${base}/rest/V1/orders/${id}`, body)",
            "PUT /V1/orders/{id}");
        row("axios, one object", "axios({ method: 'delete', url: base + '/rest/V1/carts/' + id })",
            "DELETE /V1/carts/{id}");
        row("axios, URL first", "axios({ url: '/rest/V1/a', method: \"PATCH\" })", "PATCH /V1/a");
        row("axios, any method", "axios({ url: '/rest/V1/a', method: method })", "? /V1/a");
        row("axios, any options", "axios('/rest/V1/a', options)", "? /V1/a");
        row("axios, a base",
            "const api = axios.create({ baseURL: 'https://x/rest/V1' });\napi.get('/orders');\n"
            "api.post('invoices', x)",
            "GET /V1/orders, POST /V1/invoices");
        row("fetch", "fetch('https://x/rest/V1/a')", "GET /V1/a");
        row("fetch posts", "fetch(`${u}/rest/V1/a`, {\n  headers: {},\n  method: 'POST'\n})",
            "POST /V1/a");
        row("fetch with headers", "fetch('https://x/rest/V1/a', { headers: h })", "GET /V1/a");
        row("fetch with any options", "fetch('https://x/rest/V1/a', options)", "? /V1/a");
        row("fetch with more options", "fetch('https://x/rest/V1/a', { ...options })", "? /V1/a");
        row("jQuery", "$.ajax({ type: 'POST', url: '/rest/V1/a' }); $.getJSON('/rest/V1/b')",
            "GET /V1/b, POST /V1/a");
        row("XMLHttpRequest", "xhr.open('PUT', '/rest/V1/a', true);", "PUT /V1/a");
        row("a client", "client.post('/V1/orders', order)", "POST /V1/orders");
        row("TypeScript",
            "const url: string = '/rest/V1/a';\nreturn this.http.post<Order>(url, o);",
            "POST /V1/a");
        row("requests", "r = requests.post(f\"{BASE}/rest/V1/orders\", json=o)", "POST /V1/orders");
        row("requests, by name", "requests.request(method='PUT', url=BASE + '/rest/V1/a')",
            "PUT /V1/a");
        row("requests, a method first", "session.request(\"DELETE\", f\"{b}/rest/V1/carts/{id}\")",
            "DELETE /V1/carts/{id}");
        row("requests, any method", "requests.request(method, f'{b}/rest/V1/a')", "? /V1/a");
        row("requests, below", "url = f'{BASE}/rest/V1/orders'\nr = requests.post(\n    url,\n)",
            "POST /V1/orders");
        row("requests, of a base", "API = 'https://x/rest/V1'\nrequests.get(API + '/orders/' + id)",
            "GET /V1/orders/{id}");
        row("requests, of a base inside",
            "API = 'https://x/rest/V1'\nrequests.get(f'{API}/orders')", "GET /V1/orders");
        row("httpx",
            "with httpx.Client(base_url='https://x/rest/V1/') as client:\n"
            "    client.get('orders')",
            "GET /V1/orders");
        row("urllib", "urllib.request.Request('https://x/rest/V1/a', method='PUT')", "PUT /V1/a");
        row("Python's percent", "requests.get('https://x/rest/V1/orders/%s' % id)",
            "GET /V1/orders/%s");
        row("Guzzle", "$client->request('POST', 'rest/V1/orders', []);", "POST /V1/orders");
        row("Guzzle, short", "$this->client->get($base . '/rest/V1/orders/' . $id);",
            "GET /V1/orders/{id}");
        row("Guzzle, a request", "new Request('PUT', \"{$base}/rest/V1/a\")", "PUT /V1/a");
        row("Guzzle, a base",
            "$client = new Client(['base_uri' => 'https://x/rest/V1/']);\n"
            "$client->delete('carts/1');",
            "DELETE /V1/carts/1");
        row("PHP's curl", "$c = curl_init('https://x/rest/V1/a');\ncurl_exec($c);", "GET /V1/a");
        row("PHP's curl posts",
            "$c = curl_init();\ncurl_setopt($c, CURLOPT_URL, $b . '/rest/V1/a');\n"
            "curl_setopt($c, CURLOPT_POSTFIELDS, $d);\ncurl_exec($c);",
            "POST /V1/a");
        row("PHP's curl, an array",
            "curl_setopt_array($c, [\n  CURLOPT_URL => \"$b/rest/V1/a\",\n"
            "  CURLOPT_CUSTOMREQUEST => 'PUT',\n]);",
            "PUT /V1/a");
        row("PHP's curl, any method",
            "$c = curl_init('https://x/rest/V1/a');\n"
            "curl_setopt($c, CURLOPT_CUSTOMREQUEST, $method);",
            "? /V1/a");
        row("PHP's curl, perhaps",
            "$c = curl_init('https://x/rest/V1/a');\nif ($d) {\n"
            "curl_setopt($c, CURLOPT_POST, true);\n}\ncurl_exec($c);",
            "? /V1/a");
        row("Retrofit",
            "@POST(\"rest/V1/orders\")\nCall<Order> add(@Body Order o);\n"
            "@GET(\"rest/V1/orders/{id}\")\nCall<Order> get(@Path(\"id\") int id);",
            "POST /V1/orders, GET /V1/orders/{id}");
        row("Retrofit's own methods",
            "@HTTP(method = \"DELETE\", path = \"rest/V1/a\", hasBody = true)", "DELETE /V1/a");
        row("Feign",
            "@RequestMapping(method = RequestMethod.PUT, value = \"/rest/V1/a\")\n"
            "@PostMapping(\"/rest/V1/b\")\n@RequestLine(\"GET /rest/V1/c\")",
            "PUT /V1/a, POST /V1/b, GET /V1/c");
        row("Spring",
            "rest.exchange(base + \"/rest/V1/a\", HttpMethod.PUT, e, String.class);\n"
            "rest.getForObject(base + \"/rest/V1/b\", B.class);",
            "PUT /V1/a, GET /V1/b");
        row("Java's client",
            "HttpRequest.newBuilder(URI.create(base + \"/rest/V1/a\"))\n"
            "    .header(\"A\", \"b\").POST(x).build();",
            "POST /V1/a");
        row("Java's client, any",
            "HttpRequest.newBuilder(URI.create(base + \"/rest/V1/a\"))\n"
            "    .method(\"PATCH\", x).build();",
            "PATCH /V1/a");
        row("OkHttp", "new Request.Builder().url(base + \"/rest/V1/a\").delete().build();",
            "DELETE /V1/a");
        row("WebClient", "client.put().uri(\"/rest/V1/a\").retrieve();", "PUT /V1/a");
        row("Ktor", "client.post(\"$base/rest/V1/orders\") { setBody(o) }", "POST /V1/orders");
        row("C#",
            "await client.PostAsync(\"rest/V1/orders\", content);\n"
            "await client.GetFromJsonAsync<List<A>>($\"rest/V1/a/{id}\");",
            "POST /V1/orders, GET /V1/a/{id}");
        row("C#, a message", "new HttpRequestMessage(HttpMethod.Put, $\"{Base}/rest/V1/a\");",
            "PUT /V1/a");
        row("C#, RestSharp", "var r = new RestRequest(\"rest/V1/a\", Method.Delete);",
            "DELETE /V1/a");
        row("C#, nothing said", "var r = new RestRequest(\"rest/V1/a\");", "? /V1/a");
        row("Ruby",
            "Net::HTTP::Post.new('/rest/V1/orders')\nRestClient.put \"#{b}/rest/V1/a/#{id}\", x",
            "POST /V1/orders, PUT /V1/a/{id}");
        row("Ruby, a URI", "uri = URI(\"#{base}/rest/V1/orders\")\nreq = Net::HTTP::Put.new(uri)",
            "PUT /V1/orders");
        row("Go", "req, err := http.NewRequest(\"POST\", base+\"/rest/V1/orders\", body)",
            "POST /V1/orders");
        row("Go, a constant",
            "http.NewRequestWithContext(ctx, http.MethodDelete, base+\"/rest/V1/a\", nil)",
            "DELETE /V1/a");
        row("Go, any method", "http.NewRequest(method, base+\"/rest/V1/a\", nil)", "? /V1/a");
        row("Go, short", "resp, err := http.Get(base + \"/rest/V1/a\")", "GET /V1/a");
        row("PowerShell", "Invoke-RestMethod -Uri \"$base/rest/V1/orders\" -Method Post -Body $b",
            "POST /V1/orders");
        row("PowerShell, below",
            "$r = Invoke-RestMethod `\n  -Method Put `\n  -Headers @{ A = 'b'; C = \"d\" } `\n"
            "  -Uri \"$base/rest/V1/a\"",
            "PUT /V1/a");
        row("PowerShell reads",
            "irm \"$base/rest/V1/a\"\nInvoke-WebRequest -Uri 'https://x/rest/V1/b'",
            "GET /V1/a, GET /V1/b");
        row("PowerShell, any method", "Invoke-RestMethod -Method $m -Uri \"$base/rest/V1/a\"",
            "? /V1/a");
        row("PowerShell, a table",
            "$p = @{ Uri = \"$base/rest/V1/a\"; Method = 'Post' }\nInvoke-RestMethod @p",
            "POST /V1/a");
        row("a wrapper", "callApi('/V1/orders', 'PUT')\ncallApi('PUT', '/V1/a')",
            "PUT /V1/orders, PUT /V1/a");
        row("a table of routes", "const R = [['/V1/orders', 'POST'], ['/V1/a', 'DELETE']]",
            "POST /V1/orders, DELETE /V1/a");
        row("an unknown wrapper", "load('/V1/orders')", "? /V1/orders");
        row("a constant that nothing uses", "const ORDERS = '/rest/V1/orders';", "? /V1/orders");
        row("beside another argument", "post('/hook', { callback: '/rest/V1/orders' })",
            "? /V1/orders");
    }

    void anIdiomSaysItsMethod()
    {
        QFETCH(const QByteArray, code);
        QTEST(told(readCalls(code, QStringLiteral("code"))), "expected");
    }

    void otherCodeIsNone_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char *code :
             {"map.get('orders'); params.put('a', b)", "// client.post('/V1/orders')",
              "# requests.post('https://x/rest/V1/orders')", "/* client.post('/V1/orders') */",
              "throw new Error('Calling /rest/V1/orders failed')", "fetch('/checkout/cart')",
              "const BASE = 'https://x/rest/V1';", "app.get('/health', f)"}) {
            QTest::newRow(code) << QByteArray(code);
        }
    }

    void otherCodeIsNone()
    {
        QFETCH(const QByteArray, code);
        QCOMPARE(told(readCalls(code, QStringLiteral("code"))), QString());
    }

    void urlsInVariablesAreSaid()
    {
        const CallReading reading = readCalls(
            "requests.post(url)\nrequests.get('https://x/rest/V1/a')\n", QStringLiteral("code"));
        QCOMPARE(told(reading), QStringLiteral("GET /V1/a"));
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(reading.problems[0].line, 1);
    }

    void operationsOfSoapAreTakenByName()
    {
        const CallReading reading =
            readCalls("$c = new SoapClient($wsdl);\n$c->catalogProductRepositoryV1GetList($x);\n"
                      "<ns1:salesOrderRepositoryV1GetRequest>\n",
                      QStringLiteral("code"));
        QCOMPARE(told(reading), QStringLiteral("SOAP catalogProductRepositoryV1GetList, "
                                               "SOAP salesOrderRepositoryV1Get"));
        QCOMPARE(told(readCalls("customerCustomerRepositoryV1Save\n", {})),
                 QStringLiteral("SOAP customerCustomerRepositoryV1Save"));
        QCOMPARE(told(readCalls("let apiV1Client = 5\n", {})), QString());
    }

    void secretsAreNotSaidAgain()
    {
        const CallReading reading = readCalls(
            "TOKEN = "
            "'planted'\nrequests.get(f'https://u:planted@x/rest/V1/customers/{TOKEN}?k=planted',"
            " headers={'A': 'planted'})\nrequests.get(planted)",
            QStringLiteral("code"));
        QVERIFY(!told(reading).contains(QLatin1String("planted")));
        for (const auto &each : reading.problems) {
            QVERIFY(!each.problem.sentence.contains(QLatin1String("planted")));
        }
    }
};

LATCHKEY_TEST(tst_Code)
#include "tst_Code.moc"
