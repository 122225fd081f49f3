// SPDX-License-Identifier: Apache-2.0
// THREATS 6: whoever guesses passwords does not keep the store's POST waiting.
#include "ListenerFixture.h"
#include "Program.h"

using namespace latchkey;
using namespace latchkey::listener;
using latchkey::httpserver::test::RawPeer;
using latchkey::httpserver::test::recordedPost;
using latchkey::listener::test::ListenerFixture;

class tst_ListenerUnderLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postIsAnsweredWhileFiftySignIn();
};

void tst_ListenerUnderLoad::postIsAnsweredWhileFiftySignIn()
{
    ListenerFixture fixture(logins::passwordRounds);
    connect(&fixture.listener, &Listener::callbackReceived, this,
            [](const QString &, const CallbackPost &, const std::function<void()> &stored) {
                stored();
            });
    std::vector<RawPeer> guessers;
    for (int i = 0; i < 50; ++i) {
        const QByteArray page = fixture.answerTo(fixture.request("GET", fixture.openPath())).body();
        guessers.emplace_back(fixture.port);
        guessers.back().send(fixture.formPost(fixture.identityPath(),
                                              ListenerFixture::filledIn(page, "ana", "wrong-one")));
    }
    const QByteArray post =
        recordedPost(fixture.port, '/' + ListenerFixture::callbackKey() + "/callback");
    // the first is hashed, then, after its delay, the newest; the others were replaced
    int posts = 0;
    while (guessers.back().answer().isEmpty()) {
        QElapsedTimer took;
        took.start();
        QCOMPARE(fixture.answerTo(post).status(), 200);
        QVERIFY2(took.elapsed() <= 1000, qPrintable(QString::number(took.elapsed())));
        ++posts;
    }
    QVERIFY(posts >= 10);
    int replaced = 0;
    for (RawPeer &guesser : guessers) {
        QVERIFY(guesser.waitUntilClosed());
        replaced += guesser.body().contains("at the same time") ? 1 : 0;
    }
    QVERIFY(guessers.back().body().contains("That name or password is wrong."));
    QVERIFY(replaced >= 40);
}

LATCHKEY_TEST(tst_ListenerUnderLoad)
#include "tst_ListenerUnderLoad.moc"
