// SPDX-License-Identifier: Apache-2.0
#include "screens/RequestScenes.h"

#include "session/StoreRequests.h"
#include "ui/detail/DetailPage.h"
#include "ui/requests/AnswerView.h"
#include "ui/requests/RequestsPage.h"

namespace latchkey::screens {

using requests::RequestDraft;
using requests::SearchCriteria;

namespace {

RequestDraft orders()
{
    RequestDraft draft;
    draft.path = QStringLiteral("/V1/orders");
    draft.search =
        SearchCriteria{{{{QStringLiteral("status"), "eq", QStringLiteral("pending")},
                         {QStringLiteral("status"), "eq", QStringLiteral("processing")}},
                        {{QStringLiteral("created_at"), "gteq", QStringLiteral("2026-03-01")}}},
                       {{QStringLiteral("created_at"), true}},
                       20,
                       1};
    return draft;
}

session::StoreRequest answered(const RequestDraft &draft, int status, const QByteArray &body)
{
    session::StoreRequest request;
    request.draft = draft;
    request.outcome.status = status;
    request.outcome.body = body;
    request.outcome.tookMs = 240;
    request.outcome.dialectUsed = "laminas";
    return request;
}

} // namespace

ui::RequestsPage *showRequests(Stage &stage, ui::MainWindow &window)
{
    window.select(stage.linked);
    window.show();
    window.detail()->showPage(ui::DetailPage::Requests);
    return window.detail()->requests();
}

void tellOrders(ui::RequestsPage &page)
{
    page.setDraft(orders());
    page.answer()->showAnswer(answered(
        orders(), 200,
        "{\"items\":[{\"entity_id\":4711,\"increment_id\":\"000004711\",\"status\":\"pending\","
        "\"grand_total\":129.9000,\"base_currency_code\":\"EUR\",\"total_item_count\":3,"
        "\"items\":[{\"sku\":\"MUG-01\",\"qty_ordered\":2}],\"customer_is_guest\":0},"
        "{\"entity_id\":4712,\"increment_id\":\"000004712\",\"status\":\"processing\","
        "\"grand_total\":18.5000,\"base_currency_code\":\"EUR\",\"total_item_count\":1,"
        "\"items\":[{\"sku\":\"TEA-07\",\"qty_ordered\":1}],\"customer_is_guest\":1}],"
        "\"total_count\":2}"));
}

void tellRefusal(ui::RequestsPage &page)
{
    RequestDraft draft;
    draft.path = QStringLiteral("/V1/coupons/search");
    draft.search = SearchCriteria{{}, {}, 20, 0};
    page.setDraft(draft);
    session::StoreRequest request =
        answered(draft, 401,
                 "{\"message\":\"The consumer isn't authorized to access %resources.\","
                 "\"parameters\":{\"resources\":\"Magento_SalesRule::quote\"}}");
    request.outcome.refusal = oauth::Outcome::NotAuthorized;
    request.outcome.problem = Problem{"commerce.not-authorized",
                                      QStringLiteral("The consumer isn't authorized to access "
                                                     "Magento_SalesRule::quote."),
                                      {}};
    page.answer()->showAnswer(request);
    page.tellRefusal(request);
}

void writeShipment(ui::RequestsPage &page)
{
    RequestDraft draft;
    draft.method = "POST";
    draft.path = QStringLiteral("/V1/order/:orderId/ship");
    draft.values.insert(QStringLiteral("orderId"), QStringLiteral("4711"));
    draft.body = QStringLiteral("{\n  \"notify\": true,\n  \"tracks\": [\n    {\n"
                                "      \"track_number\": \"1Z999AA10123456784\",\n"
                                "      \"title\": \"UPS\",\n      \"carrier_code\": \"ups\"\n"
                                "    }\n  ]\n}\n");
    page.setDraft(draft);
}

void keepCalls(Stage &stage)
{
    requests::RequestHistory history = stage.session().storeRequests().history();
    const requests::RequestShape searched{"GET", QStringLiteral("/V1/orders"), orders().search};
    static_cast<void>(history.note(stage.linked, searched, 200));
    static_cast<void>(history.setFavourite(stage.linked, searched, true));
    const std::pair<const char *, const char *> others[] = {
        {"POST", "/V1/order/:orderId/ship"},
        {"GET", "/V1/products/:sku"},
        {"GET", "/V1/store/storeConfigs"},
    };
    for (const auto &[method, path] : others) {
        static_cast<void>(history.note(stage.linked, {method, QString::fromLatin1(path), {}}, 200));
    }
}

} // namespace latchkey::screens
