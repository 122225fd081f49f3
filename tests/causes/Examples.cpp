// SPDX-License-Identifier: Apache-2.0
#include "Examples.h"

namespace latchkey::tests {

using namespace causes;
using activation::Reason;
using activation::TimelineEvent;
using activation::TimelineStep;
using oauth::Outcome;

namespace {

const QByteArray shop = "https://shop.example/";

// The store's tree: one resource in its place, one outside what Admin offers.
const acl::AclTree &tree()
{
    static const acl::AclTree all(QList<acl::AclResource>{
        {QStringLiteral("Magento_Backend::all"), {}, {}, 0, false, -1, 0, 4},
        {QStringLiteral("Magento_Backend::admin"), QStringLiteral("Admin"), {}, 0, false, 0, 1, 3},
        {QStringLiteral("Magento_Sales::sales"), QStringLiteral("Sales"), {}, 0, false, 1, 2, 3},
        {QStringLiteral("Acme_Hidden::thing"), QStringLiteral("Thing"), {}, 0, false, 0, 1, 4}});
    return all;
}

const acl::RouteTable &routes()
{
    static const acl::RouteTable all({{QStringLiteral("GET"),
                                       QStringLiteral("/V1/orders"),
                                       {},
                                       {},
                                       {QStringLiteral("Magento_Sales::sales")},
                                       QStringLiteral("Magento_Sales")},
                                      {QStringLiteral("GET"),
                                       QStringLiteral("/V1/acme"),
                                       {},
                                       {},
                                       {QStringLiteral("Acme_None::thing")},
                                       QStringLiteral("Acme_None")}});
    return all;
}

Evidence answered(CallKind kind, int status, const char *body,
                  const char *type = "application/json")
{
    Evidence evidence;
    evidence.request.kind = kind;
    evidence.request.credentials = Credentials::OAuth;
    evidence.answer.status = status;
    evidence.answer.headers = {{"Content-Type", type}};
    evidence.answer.body = body;
    return evidence;
}

Evidence rest(int status, const char *body, const char *type = "application/json")
{
    Evidence evidence = answered(CallKind::Rest, status, body, type);
    evidence.request.method = "GET";
    evidence.request.url = shop + "rest/V1/orders";
    return evidence;
}

Evidence token(CallKind kind, int status, const char *sentence)
{
    return answered(kind, status, QByteArray("oauth_problem=").append(sentence).constData(),
                    "text/html");
}

Evidence page(int status, const char *body)
{
    return rest(status, body, "text/html");
}

Evidence with(Evidence evidence, const std::function<void(Evidence &)> &change)
{
    change(evidence);
    return evidence;
}

// A refusal for want of a resource.
Evidence unauthorized(const char *resource)
{
    return rest(401, (QByteArray(R"({"message":"The consumer isn't authorized to access )"
                                 R"(%resources.","parameters":{"resources":")") +
                      resource + R"("}})")
                         .constData());
}

Evidence ofStore(Evidence evidence)
{
    evidence.rights = {&routes(), &tree(), true,
                       QStringList{QStringLiteral("Magento_Backend::admin")}};
    return evidence;
}

Evidence problem(const char *code, const char *detail = "")
{
    Evidence evidence;
    evidence.request.url = shop + "rest/V1/modules";
    evidence.problem = {code, {}, QString::fromLatin1(detail)};
    return evidence;
}

Evidence ended(Reason reason, const QList<TimelineStep> &steps = {}, const char *code = "")
{
    Evidence evidence;
    evidence.activation.reason = reason;
    evidence.problem.code = code;
    qint64 time = 1'700'000'000'000;
    for (const TimelineStep step : steps) {
        TimelineEvent event;
        event.step = step;
        event.time = time += 1000;
        evidence.activation.events.append(event);
    }
    return evidence;
}

Evidence pasted(const char *text)
{
    Evidence evidence;
    evidence.answer.body = text;
    return evidence;
}

const auto signatureRefused = R"({"message":"The signature is invalid. Verify and try again."})";

QList<Example> ofTokens()
{
    const auto req = CallKind::RequestToken;
    const auto acc = CallKind::AccessToken;
    return {
        {"clock", token(req, 401, "An+error+occurred+validating+the+nonce")},
        {"clock-apart", with(token(req, 401, "An+error+occurred+validating+the+nonce"),
                             [](Evidence &e) { e.store.clockAhead = -900; })},
        {"nonce-used", token(req, 401, "nonce_used")},
        {"signature-invalid", token(req, 401, "signature_invalid")},
        {"sha1-refused", token(acc, 400, "Signature+method+HMAC-SHA1+is+not+supported")},
        {"sha256-refused", token(acc, 400, "Signature+method+HMAC-SHA256+is+not+supported")},
        {"signature-method", token(req, 400, "Signature+method+PLAINTEXT+is+not+supported")},
        {"signature-method", token(req, 400, "signature_method_rejected")},
        {"oauth-version", token(req, 400, "version_rejected")},
        {"authorization-missing",
         with(
             token(req, 400,
                   "%22oauth_consumer_key%22+is+required.+Enter+and+try+again%2C+"
                   "%22oauth_signature%22+is+required.+Enter+and+try+again%2C+%22oauth_nonce%22+is+"
                   "required.+Enter+and+try+again"),
             [](Evidence &e) { e.request.credentials = Credentials::Unknown; })},
        {"authorization-stripped",
         token(req, 400,
               "%22oauth_consumer_key%22+is+required.+Enter+and+try+again%2C+%22oauth_signature%22+"
               "is+required.+Enter+and+try+again%2C+%22oauth_nonce%22+is+required.+Enter+and+try+"
               "again")},
        {"authorization-stripped", ended(Reason::HeaderLost)},
        {"bearer-instead-of-signature",
         with(
             token(req, 400,
                   "%22oauth_consumer_key%22+is+required.+Enter+and+try+again%2C+"
                   "%22oauth_signature%22+is+required.+Enter+and+try+again%2C+%22oauth_nonce%22+is+"
                   "required.+Enter+and+try+again"),
             [](Evidence &e) { e.request.credentials = Credentials::Bearer; })},
        {"verifier-missing",
         token(acc, 400, "%22oauth_verifier%22+is+required.+Enter+and+try+again.")},
        {"token-missing", token(acc, 400, "%22oauth_token%22+is+required.+Enter+and+try+again.")},
        {"parameter-missing",
         token(req, 400, "%22oauth_nonce%22+is+required.+Enter+and+try+again.")},
        {"parameter-missing", token(req, 400, "parameter_absent")},
        {"token-length",
         rest(400,
              R"({"message":"The token length is invalid. Check the length and try again."})")},
        {"request-token-unknown", token(acc, 401, "token_rejected")},
        {"request-token-unknown", ended(Reason::RequestTokenDead)},
        {"token-replaced", rest(401, R"({"message":"Specified token does not exist"})")},
        {"token-unknown", pasted("Specified token does not exist")},
        {"token-used", token(acc, 401, "token_used")},
        {"token-revoked", rest(401, R"({"message":"Access token has been revoked"})")},
        {"token-of-another",
         rest(401, R"({"message":"Token is not associated with the specified consumer"})")},
        {"not-a-request-token",
         token(acc, 401, "Cannot+get+access+token+because+consumer+token+is+not+a+request+token")},
        {"not-an-access-token", rest(401, R"({"message":"Token is not an access token"})")},
        {"no-token", rest(401, R"({"message":"A token with consumer ID 7 does not exist"})")},
        {"verifier-length", token(acc, 401, "Verifier+is+not+the+correct+length")},
        {"verifier-of-older", token(acc, 401, "verifier_invalid")},
        {"verifier-refused", ended(Reason::VerifierRefused)},
        {"consumer-unknown", token(req, 401, "consumer_key_rejected")},
        {"consumer-key-length", token(req, 401, "consumer_key_invalid")},
        {"consumer-expired", token(req, 401, "Consumer+key+has+expired")},
        {"integration-gone",
         rest(401, R"({"message":"A consumer having the specified key does not exist"})")},
        {"integration-reset",
         with(rest(401, R"({"message":"A consumer having the specified key does not exist"})"),
              [](Evidence &e) { e.store.status = 2; })},
        {"request-token-given",
         token(req, 401,
               "Cannot+create+request+token+because+consumer+token+is+not+a+verifier+token")},
        {"stuck",
         with(token(req, 401,
                    "Cannot+create+request+token+because+consumer+token+is+not+a+verifier+token"),
              [](Evidence &e) { e.store.status = 0; })},
        {"stuck", ended(Reason::RequestTokenLost)},
        {"already-active",
         with(token(req, 401,
                    "Cannot+create+request+token+because+consumer+token+is+not+a+verifier+token"),
              [](Evidence &e) { e.store.status = 1; })},
        {"used-by-another", ended(Reason::UsedByAnother)},
        {"token-issued", answered(acc, 200,
                                  "oauth_token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&oauth_token_secret="
                                  "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                                  "text/html")},
        {"worked", rest(200, "[]")},
        {"accepted-for-later", rest(202, R"({"bulk_uuid":"x"})")},
    };
}

QList<Example> ofSignatures()
{
    const auto at = [](const char *url, const std::function<void(Evidence &)> &change = {}) {
        Evidence evidence = rest(401, signatureRefused);
        evidence.request.url = url;
        if (change) {
            change(evidence);
        }
        return evidence;
    };
    return {
        {"dialect", at("https://shop.example/rest/V1/products/a%2Fb")},
        {"dialect", at("https://shop.example/rest/V1/orders?searchCriteria")},
        {"port-dropped", at("http://shop.example:8090/rest/V1/modules"), false},
        {"port-dropped", at("http://shop.example:8090/rest/V1/modules",
                            [](Evidence &e) { e.store.seenAs = "http://shop.example/"; })},
        {"tls-ends-before", at("https://shop.example/rest/V1/modules"), false},
        {"tls-ends-before",
         at("https://shop.example/rest/V1/modules",
            [](Evidence &e) { e.store.postedBaseUrl = "http://shop.example/"; })},
        {"another-host",
         at("https://shop.example/rest/V1/modules",
            [](Evidence &e) { e.store.postedBaseUrl = "https://intern.example/"; })},
    };
}

QList<Example> ofRights()
{
    const auto bearer = [](Evidence &e) {
        e.request.credentials = Credentials::Bearer;
    };
    return {
        {"resource-missing", ofStore(unauthorized("Magento_Sales::sales"))},
        {"resource-undefined", ofStore(unauthorized("Acme_None::thing"))},
        {"resource-not-offered", ofStore(unauthorized("Acme_Hidden::thing"))},
        {"integration-inactive",
         with(unauthorized("Magento_Sales::sales"),
              [](Evidence &e) { e.store.proof = oauth::TokenProof::NotActive; })},
        {"integration-inactive", ended(Reason::NotActive)},
        {"not-signed", with(unauthorized("Magento_Sales::sales"),
                            [](Evidence &e) { e.request.credentials = Credentials::None; })},
        {"authorization-may-be-lost", unauthorized("Magento_Sales::sales"), false},
        {"bearer-off", with(unauthorized("Magento_Sales::sales"), bearer)},
        {"bearer-unknown", with(unauthorized("Magento_Sales::sales"),
                                [](Evidence &e) {
                                    e.request.credentials = Credentials::Bearer;
                                    e.store.takesBearer = true;
                                })},
        {"bearer-by-tool", with(unauthorized("Magento_Sales::sales"),
                                [](Evidence &e) {
                                    e.request.credentials = Credentials::Bearer;
                                    e.request.userAgent = "n8n";
                                })},
        {"customer-route",
         rest(
             400,
             R"({"message":"\"%fieldName\" is required. Enter and try again.","parameters":{"fieldName":"customerId"}})")},
        {"customer-route", unauthorized("self")},
        {"field-missing",
         rest(
             400,
             R"({"message":"\"%fieldName\" is required. Enter and try again.","parameters":{"fieldName":"group"}})")},
    };
}

QList<Example> ofRoutes()
{
    const char *none = R"({"message":"Request does not match any route."})";
    return {
        {"route-unknown",
         with(rest(404, none), [](Evidence &e) { e.request.url = shop + "rest/V1/nothing"; })},
        {"wrong-method",
         ofStore(with(rest(404, none), [](Evidence &e) { e.request.method = "POST"; }))},
        {"module-missing", ofStore(rest(404, none))},
        {"content-type-missing", rest(400, R"({"message":"Content-Type header is empty."})")},
        {"content-type-unknown",
         rest(
             400,
             R"({"message":"Server cannot understand Content-Type HTTP header media type text/plain"})")},
        {"body-unreadable", rest(400, R"({"message":"Decoding error."})")},
        {"nothing-there",
         rest(
             404,
             R"({"message":"The product that was requested doesn't exist. Verify the product and try again."})")},
        {"html-wanted",
         page(500,
              "<!doctype html><title>There has been an error processing your request</title>")},
        {"not-acceptable",
         rest(
             406,
             R"({"message":"Server cannot match any of the given Accept HTTP header media type(s) from the request: \"image/png\" with media types from the config of response renderer."})")},
        {"value-refused", rest(400, R"({"message":"The SKU is too long."})")},
        {"store-says", rest(409, R"({"message":"Something of an extension."})")},
    };
}

QList<Example> ofPlaces()
{
    const auto redirect = [](const char *to,
                             const char *from = "https://shop.example/rest/V1/modules") {
        Evidence evidence = page(302, "");
        evidence.request.url = from;
        evidence.answer.headers.append(web::HttpHeader{"Location", to});
        return evidence;
    };
    return {
        {"cloud-service",
         with(rest(403, R"({"error_code":"403000","message":"Api Key is required"})"),
              [](Evidence &e) {
                  e.request.url = "https://na1.api.commerce.adobe.com/x/rest/V1/modules";
              })},
        {"redirect-to-https",
         redirect("https://shop.example/rest/V1/modules", "http://shop.example/rest/V1/modules")},
        {"redirect-to-host", redirect("https://www.shop.example/")},
        {"redirect-to-sign-in", redirect("https://shop.example/sso/login")},
        {"redirected", redirect("/")},
        {"parked-domain",
         page(404,
              "<html><title>shop.example</title>This domain is for sale. Buy this domain</html>")},
        {"another-platform",
         rest(404, R"({"code":"rest_no_route","message":"No route was found"})")},
        {"rewrite-missing",
         page(404, "<html><head><title>404 Not "
                   "Found</title></head><body><center>nginx/1.22.1</center></body></html>")},
        {"web-server-refused",
         page(400, "<html><head><title>400 Bad "
                   "Request</title></head><body><center>nginx/1.22.1</center></body></html>")},
        {"page-of-admin",
         page(200, "<html><form id=\"login-form\" class=\"admin__form\"></form></html>")},
        {"web-page", page(200, "<html>Welcome</html>")},
        {"not-a-store", rest(404, "")},
        {"not-a-store", ended(Reason::NotAStore)},
    };
}

QList<Example> ofGates()
{
    const auto basic = [](Credentials sent) {
        Evidence evidence = page(401, "<html>401</html>");
        evidence.request.credentials = sent;
        evidence.answer.headers.append(web::HttpHeader{"WWW-Authenticate", "Basic realm=\"x\""});
        return evidence;
    };
    return {
        {"basic-auth", basic(Credentials::OAuth)},
        {"basic-refused", basic(Credentials::Basic)},
        {"firewall", page(403, "<html><title>Attention Required! | Cloudflare</title>")},
        {"firewall", page(403, "<html>Request unsuccessful. Incapsula incident ID: 1-2</html>")},
        {"rate-limited", rest(429, "")},
        {"proxy-password", page(407, "<html>407</html>")},
        {"forbidden", page(403, "<html>403 Forbidden</html>")},
        {"forbidden", ended(Reason::Walled)},
    };
}

QList<Example> ofServers()
{
    return {
        {"maintenance", page(503, "<html>Service Temporarily Unavailable</html>")},
        {"upgrade-pending",
         page(500, "<html>Please upgrade your database: Run \"bin/magento setup:upgrade\"")},
        {"memory",
         page(500, "<b>Fatal error</b>: Allowed memory size of 134217728 bytes exhausted")},
        {"php-error",
         page(500, "<html><b>Fatal error</b>: Uncaught TypeError: x in /var/www/x.php")},
        {"gateway", page(502, "<html><title>502 Bad Gateway</title><center>nginx</center></html>")},
        {"gateway-timeout",
         page(504, "<html><title>504 Gateway Time-out</title><center>nginx</center></html>")},
        {"store-error-reported",
         rest(
             500,
             R"({"message":"Internal Error. Details are available in Magento log file. Report ID: webapi-67a1f0"})")},
        {"store-error", rest(500, "")},
        {"unreadable-answer", answered(CallKind::RequestToken, 200, "", "text/html")},
        {"too-large", page(413, "<html>413</html>")},
        {"too-long", page(414, "<html>414</html>")},
        {"refused-without-words", rest(418, "")},
    };
}

QList<Example> ofNetworks()
{
    return {
        {"name-unknown", problem("http.dns")},
        {"connection-refused", problem("http.connect", "libcurl 7: x (Connection refused)")},
        {"not-reached", problem("http.connect")},
        {"no-answer", problem("http.timeout")},
        {"closed-early", problem("http.closed")},
        {"not-http", problem("http.protocol")},
        {"proxy-trouble", problem("http.proxy")},
        {"answer-too-large", problem("http.too-large")},
        {"call-cancelled", problem("http.cancelled")},
        {"cleartext", problem("commerce.cleartext")},
        {"tokens-of-another-store", problem("secrets.other-store")},
        {"store-unreachable", ended(Reason::StoreUnreachable)},
        {"tls-expired", problem("http.tls-expired")},
        {"tls-not-yet-valid", problem("http.tls-not-yet-valid")},
        {"tls-name", problem("http.tls-name")},
        {"tls-self-signed", problem("http.tls-self-signed")},
        {"tls-issuer", problem("http.tls-issuer")},
        {"tls-revoked", problem("http.tls-revoked")},
        {"tls-plain", problem("http.tls-plain")},
        {"tls-version", problem("http.tls-version")},
        {"tls", problem("http.tls")},
    };
}

QList<Example> ofActivations()
{
    using S = TimelineStep;
    return {
        {"callback-never", ended(Reason::NoCallback, {S::Armed})},
        {"callback-from-elsewhere", with(ended(Reason::NoCallback, {S::Armed}),
                                         [](Evidence &e) { e.activation.isElsewhere = true; })},
        {"callback-missed-way", with(ended(Reason::NoCallback, {S::Armed, S::WayOpened}),
                                     [](Evidence &e) { e.activation.isOnWay = true; })},
        {"way-lost", with(ended(Reason::NoCallback, {S::Armed, S::WayOpened, S::WayLost}),
                          [](Evidence &e) { e.activation.isOnWay = true; })},
        {"callback-untrusted",
         with(ended(Reason::NoCallback, {S::Armed}),
              [](Evidence &e) { e.activation.certificateTrouble = QStringLiteral("expired"); })},
        {"callback-other-name", ended(Reason::NoCallback, {S::Armed, S::CalledUnderAnotherName})},
        {"callback-garbled", ended(Reason::NoCallback, {S::Armed, S::CallbackRefused})},
        {"callback-other-integration",
         with(ended(Reason::NoCallback, {S::Armed, S::LoginPageOpened, S::SignedIn}),
              [](Evidence &e) { e.activation.otherIntegration = QStringLiteral("ERP"); })},
        {"callback-of-others",
         ended(Reason::NoCallback, {S::Armed, S::CallbackReceived, S::SignedIn, S::OthersCalled})},
        {"callback-late",
         with(ended(Reason::DeadlinePassed, {S::Armed, S::Failed, S::CallbackReceived}),
              [](Evidence &e) { e.activation.events[1].reason = Reason::NoCallback; })},
        {"callback-twice",
         ended(Reason::RequestTokenLost, {S::Armed, S::CallbackReceived, S::CallbackReceived}),
         false},
        {"callback-post-failed",
         pasted("The attempt to post data to consumer failed due to an unexpected error.")},
        {"popup-blocked", ended(Reason::DeadlinePassed, {S::Armed, S::CallbackReceived})},
        {"popup-closed",
         ended(Reason::DeadlinePassed, {S::Armed, S::CallbackReceived, S::LoginPageOpened})},
        {"popup-wrong-password",
         ended(Reason::DeadlinePassed,
               {S::Armed, S::CallbackReceived, S::LoginPageOpened, S::SignInRefused})},
        {"popup-not-signed-in", ended(Reason::DeadlinePassed)},
        {"return-elsewhere",
         with(Evidence(), [](Evidence &e) { e.activation.isReturnHeld = true; })},
        {"cancelled", ended(Reason::Cancelled)},
        {"interrupted", ended(Reason::Interrupted)},
        {"keychain-absent", ended(Reason::KeychainUnavailable, {}, "secrets.missing")},
        {"keychain-locked", ended(Reason::KeychainUnavailable, {}, "secrets.locked")},
        {"keychain-unavailable", ended(Reason::KeychainUnavailable)},
        {"keychain-refused", ended(Reason::KeychainRefused)},
        {"profile-unwritable", ended(Reason::ProfileUnwritable)},
        {"request-token-unheard", ended(Reason::RequestTokenUnheard)},
        {"access-token-lost", ended(Reason::AccessTokenLost)},
        {"access-token-unknown", ended(Reason::AccessTokenUnknown)},
        {"tokens-refused", ended(Reason::TokensRefused)},
        {"tokens-missing", ended(Reason::TokensMissing)},
        {"tokens-taken-back", ended(Reason::TokensTakenBack)},
        {"store-refused", ended(Reason::StoreRefused)},
        {"clock", ended(Reason::StoreRefused, {}, "commerce.clock")},
        {"maintenance", ended(Reason::StoreUnreachable, {}, "commerce.maintenance")},
        {"tls-expired", ended(Reason::StoreUnreachable, {}, "http.tls-expired")},
        {"basic-auth", ended(Reason::Walled, {}, "commerce.basic")},
        {"signature-invalid", ended(Reason::CredentialsRefused, {}, "commerce.signature-invalid")},
    };
}

QList<Example> ofAdmin()
{
    return {
        {"admin-two-factor", pasted("You need to configure Two-Factor Authorization in order to "
                                    "proceed to your store's admin area")},
        {"admin-two-factor",
         rest(
             401,
             R"({"message":"Please use the 2fa provider-specific endpoints to obtain a token.","parameters":{"active_providers":["google"]}})")},
        {"admin-sso",
         pasted("Admin token generation is disabled. Please use Adobe IMS ACCESS_TOKEN.")},
        {"admin-password", pasted("The password entered for the current user is invalid. Verify "
                                  "the password and try again.")},
        {"admin-sign-in",
         rest(
             401,
             R"({"message":"The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later."})")},
        {"integration-orphaned", pasted("Internal error. Check exception log for details.")},
        {"integration-reset",
         pasted(
             "One or more integrations have been reset because of a change to their xml configs.")},
        {"integration-name-taken", pasted("The integration with name \"ERP\" exists.")},
        {"acl-twice", pasted("Resource id 'Acme_Erp::x' already exists in the ACL")},
        {"admin-http-warning",
         pasted("Warning! Integrations not using HTTPS are insecure and potentially expose private "
                "or personally identifiable information")},
        {"popup-blocked",
         pasted("Popup Blocker is enabled! Please add this site to your exception list.")},
    };
}

} // namespace

const QList<Example> &examples()
{
    static const QList<Example> all = ofTokens() + ofSignatures() + ofRights() + ofRoutes() +
                                      ofPlaces() + ofGates() + ofServers() + ofNetworks() +
                                      ofActivations() + ofAdmin();
    return all;
}

} // namespace latchkey::tests
