// SPDX-License-Identifier: Apache-2.0
#include "ui/window/HelpText.h"

#include "activation/Words.h"
#include "ui/window/WindowActions.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace latchkey::ui {

using activation::Reason;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

// What a merchant meets, the most usual first; what is rarer is told by the card when it happens.
constexpr Reason usualReasons[] = {
    Reason::NoCallback,       Reason::DeadlinePassed,      Reason::NotAStore,
    Reason::StoreUnreachable, Reason::ConsumerExpired,     Reason::CredentialsRefused,
    Reason::RequestTokenLost, Reason::KeychainUnavailable, Reason::Interrupted,
};

QList<HelpLine> gettingStarted()
{
    return {
        {Text::tr("1. Choose how you sign in to Latchkey"),
         Text::tr("A name and a password of your own, not your Admin password. You need them at "
                  "every activation, in the window that Admin opens.")},
        {Text::tr("2. Enter your store"),
         Text::tr("Its address is enough, for example https://shop.example. Call the integration "
                  "by the software that needs access.")},
        {Text::tr("3. Choose what it may do"),
         Text::tr("The maker of your software says what it needs. Or leave it out here and choose "
                  "in Admin.")},
        {Text::tr("4. Enter it in Admin"),
         Text::tr("Latchkey shows the fields of Admin's form in their order, each to copy; the "
                  "list can be printed.")},
        {Text::tr("5. Activate it"),
         Text::tr("Click Activate in Admin, then Allow, and sign in with the login from step 1. "
                  "Latchkey fetches the access, tests it and keeps it in the keychain.")},
        {Text::tr("Practise first"),
         Text::tr("The built-in practice store shows the whole way in two minutes. Nothing there "
                  "is real, and nothing leaves this computer.")},
    };
}

QList<HelpLine> whenItFails()
{
    QList<HelpLine> lines{
        {Text::tr("The card says why"),
         Text::tr("Select the integration: its card says what happened and has the button that "
                  "helps. Below it, Details for support opens the very event.")},
        {Text::tr("Ask for help"),
         Text::tr("Copy for support takes versions, addresses and every step along, and no "
                  "secret: paste it into a mail to your support.")},
    };
    for (const Reason reason : usualReasons) {
        QString heading = activation::sentence(reason);
        heading.chop(heading.endsWith(QLatin1Char('.')) ? 1 : 0);
        lines.append({heading, activation::nextStep(reason)});
    }
    return lines;
}

QString keyText(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

QList<HelpLine> shortcuts(const WindowActions &actions)
{
    QList<HelpLine> lines{{Text::tr("Everywhere in the window"), {}}};
    for (const QAction *action : actions.withKeys()) {
        lines.append({withoutMnemonic(action->text()), keyText(action->shortcut())});
    }
    lines += {
        {Text::tr("Open the menu"), keyText(Qt::Key_F10)},
        {Text::tr("Press the button of the card"), keyText(Qt::Key_Return)},
        {Text::tr("In the search and the list"), {}},
        {Text::tr("From the search into the list"), keyText(Qt::Key_Down)},
        {Text::tr("Clear the search"), keyText(Qt::Key_Escape)},
        {Text::tr("Open the selected integration"), keyText(Qt::Key_Return)},
        {Text::tr("Edit it"), keyText(Qt::Key_F2)},
        {Text::tr("Remove it"), keyText(Qt::Key_Delete)},
        {Text::tr("In the API console"), {}},
        {Text::tr("Send the call"), keyText(Qt::CTRL | Qt::Key_Return)},
        {Text::tr("Among the resources"), {}},
        {Text::tr("Search them"), keyText(QKeySequence(QKeySequence::Find))},
        {Text::tr("Choose or drop one with all below it"), keyText(Qt::Key_Space)},
        {Text::tr("Choose only this one"), keyText(Qt::SHIFT | Qt::Key_Space)},
    };
    return lines;
}

} // namespace

QString helpTitle(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::GettingStarted:
        return Text::tr("Getting started");
    case HelpTopic::Shortcuts:
        return Text::tr("Keyboard shortcuts");
    case HelpTopic::WhenItFails:
        return Text::tr("What to do when it fails");
    }
    Q_UNREACHABLE();
}

QList<HelpLine> helpLines(HelpTopic topic, const WindowActions &actions)
{
    switch (topic) {
    case HelpTopic::GettingStarted:
        return gettingStarted();
    case HelpTopic::Shortcuts:
        return shortcuts(actions);
    case HelpTopic::WhenItFails:
        return whenItFails();
    }
    Q_UNREACHABLE();
}

} // namespace latchkey::ui
