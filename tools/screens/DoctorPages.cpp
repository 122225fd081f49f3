// SPDX-License-Identifier: Apache-2.0
#include "screens/DoctorPages.h"

#include "base/Secret.h"
#include "ui/doctor/DoctorDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/WindowActions.h"

#include <QApplication>

namespace latchkey::screens {

namespace {

// As oauth-1.0a writes it, which was given the address without its query.
constexpr char request[] =
    "GET https://shop.example/rest/V1/products?searchCriteria%5BpageSize%5D=20&fields=ite"
    "ms%5Bsku%2Cname%5D\nAuthorization: OAuth oauth_consumer_key=\"ck3k5n7p9r1t3v5x7z9b1d"
    "3f5h7j9m1q\", oauth_nonce=\"KUAFUY3a1mLWxvPcfofb1IMhcJGIavrA\", oauth_signature=\"mg"
    "16%2FOmYa91oDyg%2B2GXF0I6ta0%2BzFFmvxeA8kvOySAs%3D\", oauth_signature_method=\"HMAC-"
    "SHA256\", oauth_timestamp=\"1773324273\", oauth_token=\"tk1k3n5p7r9t1v3x5z7b9d1f3h5j"
    "7m9q\", oauth_version=\"1.0\"";

} // namespace

void DoctorPages::openAnswer(ui::MainWindow &window, const std::function<void(QWidget *)> &shown)
{
    window.show();
    window.actions()->doctor->trigger();
    auto *dialog = qobject_cast<ui::DoctorDialog *>(QApplication::activeModalWidget());
    QObject::connect(dialog, &ui::DoctorDialog::answered, dialog,
                     [dialog, shown] { shown(dialog); });
    dialog->examine(QString::fromLatin1(request), Secret("cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q"),
                    Secret("ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q"));
}

} // namespace latchkey::screens
