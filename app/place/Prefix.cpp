// SPDX-License-Identifier: Apache-2.0
// The words before a command: how they are typed, and which are known not to work.
#include "base/ForeignText.h"
#include "place/ShellWord.h"
#include "place/StorePlace.h"
#include "place/Text.h"

#include <algorithm>

namespace latchkey::place {

namespace {

constexpr qsizetype mostWords = 40;
constexpr qsizetype longestWord = 400;

tl::unexpected<Problem> bad(const QString &sentence)
{
    return failure("place.bad-prefix", sentence);
}

bool isWord(const QString &word)
{
    return !word.isEmpty() && word.size() <= longestWord &&
           QString::fromUtf8(word.toUtf8()) == word &&
           std::none_of(word.begin(), word.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

// "-it" and "-i" are flags with i among them; "--interactive" and "-uinga" are not.
bool hasFlag(const QString &option, char flag)
{
    const auto isFlag = [](QChar c) {
        return QStringLiteral("itTd").contains(c);
    };
    return option.startsWith(QLatin1Char('-')) &&
           std::all_of(option.begin() + 1, option.end(), isFlag) &&
           option.contains(QLatin1Char(flag));
}

// Whether the next word is the option's value.
bool takesWord(const QString &option)
{
    static const QStringList those = {
        QStringLiteral("-e"),      QStringLiteral("--env"),      QStringLiteral("-u"),
        QStringLiteral("--user"),  QStringLiteral("-w"),         QStringLiteral("--workdir"),
        QStringLiteral("-s"),      QStringLiteral("--service"),  QStringLiteral("--dir"),
        QStringLiteral("--index"), QStringLiteral("--env-file"), QStringLiteral("--detach-keys")};
    return those.contains(option);
}

// The options between "exec" and the first word that is none, or the value of one.
struct ExecOptions
{
    bool isExec = false;
    bool readsInput = false;    // -i
    bool hasTerminal = false;   // -t
    bool hasNoTerminal = false; // -T
    bool isRaw = false;         // --raw
};

ExecOptions execOptions(const QStringList &words)
{
    ExecOptions options;
    qsizetype at = words.indexOf(QStringLiteral("exec"));
    options.isExec = at > 0;
    while (options.isExec && ++at < words.size() && words.at(at).startsWith(QLatin1Char('-'))) {
        const QString &word = words.at(at);
        options.readsInput |= hasFlag(word, 'i') || word == QLatin1String("--interactive");
        options.hasTerminal |= hasFlag(word, 't') || word == QLatin1String("--tty");
        options.hasNoTerminal |= hasFlag(word, 'T') || word.toLower() == QLatin1String("--no-tty");
        options.isRaw |=
            word.startsWith(QLatin1String("--raw")) && word != QLatin1String("--raw=false");
        at += takesWord(word) ? 1 : 0;
    }
    return options;
}

// What has to be said about a prefix that is known not to work; empty if nothing is known.
QString objection(const QStringList &words)
{
    const ExecOptions options = execOptions(words);
    if (!options.isExec) {
        return {};
    }
    const QString program = words.first().section(QLatin1Char('/'), -1);
    const bool isCompose = program == QLatin1String("docker-compose") ||
                           program == QLatin1String("warden") ||
                           words.value(1) == QLatin1String("compose");
    if (isCompose) {
        return options.hasNoTerminal
                   ? QString()
                   : Text::tr("“%1” opens a terminal, which changes what a program says. Write -T "
                              "behind exec.")
                         .arg(prefixText(words));
    }
    if (program == QLatin1String("ddev")) {
        return options.isRaw ? QString()
                             : Text::tr("“%1” hands its words to another shell. Write --raw behind "
                                        "exec.")
                                   .arg(prefixText(words));
    }
    if (program != QLatin1String("docker") && program != QLatin1String("podman")) {
        return {};
    }
    if (options.hasTerminal) {
        return Text::tr("“%1” opens a terminal, which changes what a program says. Leave out -t.")
            .arg(prefixText(words));
    }
    return options.readsInput ? QString()
                              : Text::tr("“%1” hands nothing on to the container. Write -i behind "
                                         "exec.")
                                    .arg(prefixText(words));
}

// Reads one word from `at` on, and what is behind it. False if a quote stays open.
bool takeWord(const QString &typed, qsizetype &at, QString &word)
{
    QChar quote;
    for (; at < typed.size(); ++at) {
        const QChar c = typed.at(at);
        if (quote.isNull() && c.isSpace()) {
            break;
        }
        if (quote.isNull() && (c == QLatin1Char('"') || c == QLatin1Char('\''))) {
            quote = c;
        } else if (c == quote) {
            quote = QChar();
        } else {
            word.append(c);
        }
    }
    return quote.isNull();
}

} // namespace

Result<QStringList> parsePrefix(const QString &typed)
{
    QStringList words;
    qsizetype at = 0;
    while (true) {
        while (at < typed.size() && typed.at(at).isSpace()) {
            ++at;
        }
        if (at == typed.size()) {
            return checkedPrefix(words);
        }
        QString word;
        if (!takeWord(typed, at, word)) {
            return bad(Text::tr("A quotation mark is opened and not closed in “%1”.")
                           .arg(withoutControls(typed)));
        }
        words.append(word);
    }
}

QString prefixText(const QStringList &prefix)
{
    QStringList typed;
    for (const QString &word : prefix) {
        const bool isPlain = shellLine({word}) == word;
        const QChar quote = word.contains(QLatin1Char('\'')) ? QLatin1Char('"') : QLatin1Char('\'');
        typed.append(isPlain ? word : quote + word + quote);
    }
    return withoutControls(typed.join(QLatin1Char(' ')));
}

Result<QStringList> checkedPrefix(const QStringList &prefix)
{
    const bool isPlain = prefix.size() <= mostWords &&
                         std::all_of(prefix.begin(), prefix.end(), isWord) &&
                         !prefix.value(0).startsWith(QLatin1Char('-'));
    if (!isPlain) {
        return bad(
            Text::tr("“%1” cannot stand before a command. Write a program and its words, such "
                     "as docker compose exec -T php.")
                .arg(prefixText(prefix)));
    }
    const QString sentence = objection(prefix);
    return sentence.isEmpty() ? Result<QStringList>(prefix) : Result<QStringList>(bad(sentence));
}

} // namespace latchkey::place
