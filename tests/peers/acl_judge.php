<?php
// SPDX-License-Identifier: Apache-2.0
// PHP's DOM and PHP's own sorting as judges of our readers: our own program, after PROTOCOL §5. One
// request a line: a function's name and its arguments, each in base64, separated by tabs; one answer
// a line, words separated by tabs, texts in base64.
//
//   tree FILE…              acl.xml files, merged in that order
//   store FOLDER            a code base: app/code, in the order of its app/etc/config.php, or without
//                           one as "sequence" would have it
//   sequence NAME,WANTED……  modules with what they come after, sorted
//   run SOURCE              what a PHP file of that text returns, as "key/key=value" words
//   int TEXT                (int) of it
//   route MODE METHOD PATH ROUTE…   the route that is met, each as "METHOD URL"
declare(strict_types=1);

final class Twice extends Exception
{
}

final class AclMerge
{
    private ?DOMDocument $merged = null;

    public function add(string $path): void
    {
        $file = new DOMDocument();
        $file->loadXML((string) file_get_contents($path));
        if ($this->merged === null) {
            $this->merged = $file;
            return;
        }
        $this->overlay($file->documentElement, '', true);
    }

    // "depth id title sortOrder" of each live resource, in the order they are shown.
    public function nodes(): array
    {
        $nodes = [];
        if ($this->merged !== null) {
            $found = (new DOMXPath($this->merged))->query('/config/acl/resources/resource');
            $this->show(iterator_to_array($found), 0, $nodes);
        }
        return $nodes;
    }

    private function overlay(DOMElement $element, string $above, bool $isOnAclPath): void
    {
        $path = $above . '/' . $element->tagName;
        if ($element->tagName === 'resource' && $isOnAclPath && $element->getAttribute('id') !== '') {
            $path .= "[@id='" . $element->getAttribute('id') . "']";
        }
        $matches = (new DOMXPath($this->merged))->query($path);
        if ($matches->length > 1) {
            throw new Twice($path);
        }
        if ($matches->length === 0) {
            $parent = (new DOMXPath($this->merged))->query($above)->item(0);
            $parent->appendChild($this->merged->importNode($element, true));
            return;
        }
        foreach ($element->attributes as $attribute) {
            $matches->item(0)->setAttribute($attribute->nodeName, $attribute->value);
        }
        foreach ($element->childNodes as $child) {
            if ($child instanceof DOMElement) {
                $this->overlay($child, $path, $isOnAclPath && in_array(
                    $element->tagName,
                    ['config', 'acl', 'resources', 'resource'],
                    true
                ));
            }
        }
    }

    private function show(array $siblings, int $depth, array &$nodes): void
    {
        $live = array_filter($siblings, fn ($each) => $each->getAttribute('disabled') !== 'true');
        usort($live, fn ($a, $b) => $this->order($a) <=> $this->order($b));
        foreach ($live as $each) {
            $nodes[] = implode(' ', [
                $depth,
                base64_encode($each->getAttribute('id')),
                base64_encode($each->getAttribute('title')),
                $this->order($each),
            ]);
            $below = [];
            foreach ($each->childNodes as $child) {
                if ($child->nodeName === 'resource') {
                    $below[] = $child;
                }
            }
            $this->show($below, $depth + 1, $nodes);
        }
    }

    private function order(DOMElement $resource): int
    {
        return (int) $resource->getAttribute('sortOrder');
    }
}

// What a module comes after, directly or not; null in a circle.
function wanted(string $name, array $modules, array $path = []): ?array
{
    if (in_array($name, $path, true)) {
        return null;
    }
    $all = [];
    foreach ($modules[$name] ?? [] as $each) {
        $below = wanted($each, $modules, [...$path, $name]);
        if ($below === null) {
            return null;
        }
        $all = [...$all, $each, ...$below];
    }
    return array_values(array_unique($all));
}

// Names, sorted; null if they cannot be.
function inSequence(array $modules): ?array
{
    ksort($modules, SORT_STRING);
    $isMagentos = fn ($name) => str_contains($name, 'Magento_');
    $names = array_keys($modules);
    $names = [
        ...array_filter($names, $isMagentos),
        ...array_filter($names, fn ($name) => !$isMagentos($name)),
    ];
    $before = [];
    foreach ($names as $name) {
        $before[$name] = wanted($name, $modules);
        if ($before[$name] === null) {
            return null;
        }
    }
    for ($i = 0; $i < count($names) - 1; $i++) {
        for ($j = $i; $j < count($names); $j++) {
            if (in_array($names[$j], $before[$names[$i]], true)) {
                [$names[$i], $names[$j]] = [$names[$j], $names[$i]];
            }
        }
    }
    return $names;
}

// Vendor_Module => names of its module.xml
function modulesOf(string $folder): array
{
    $modules = [];
    foreach (glob($folder . '/app/code/*/*/etc/module.xml') as $path) {
        $file = new DOMDocument();
        $file->loadXML((string) file_get_contents($path));
        $xpath = new DOMXPath($file);
        $sequence = [];
        foreach ($xpath->query('/config/module/sequence/module/@name') as $name) {
            $sequence[] = $name->value;
        }
        $modules[$xpath->evaluate('string(/config/module/@name)')] = $sequence;
    }
    return $modules;
}

function treeOf(array $paths): string
{
    $merge = new AclMerge();
    try {
        foreach ($paths as $path) {
            $merge->add($path);
        }
    } catch (Twice) {
        return 'twice';
    }
    return implode("\t", $merge->nodes());
}

function store(string $folder): string
{
    $modules = modulesOf($folder);
    $config = $folder . '/app/etc/config.php';
    $names = is_file($config)
        ? array_keys(array_filter((include $config)['modules']))
        : inSequence($modules);
    $paths = array_map(
        fn ($name) => $folder . '/app/code/' . str_replace('_', '/', $name) . '/etc/acl.xml',
        array_filter($names, fn ($name) => isset($modules[$name]))
    );
    return treeOf(array_filter($paths, 'is_file'));
}

// Name and truth of each module in a config.php; what has a number for a key is none.
function listed(array $config): string
{
    $words = [];
    foreach ($config['modules'] as $name => $value) {
        if (is_string($name)) {
            $words[] = base64_encode($name) . ($value ? '+' : '-');
        }
    }
    return implode("\t", $words);
}

// Nothing of a route is a value in bulk.
function spelt(string $url, string $mode): string
{
    return $mode === 'bulk'
        ? preg_replace_callback('#/:(\w+)#', fn ($found) => '/by' . ucfirst($found[1]), $url)
        : $url;
}

function met(string $mode, string $method, string $path, array $routes): string
{
    if ($mode !== 'direct' && $method === 'GET') {
        return '';
    }
    $byUrl = [];
    foreach ($routes as $route) {
        [$verb, $url] = explode(' ', $route, 2);
        if ($verb === $method) {
            $byUrl[spelt($url, $mode)] = $route;
        }
    }
    if (isset($byUrl[$path])) {
        return $byUrl[$path];
    }
    if (!preg_match('#^/\w+/\w+#', $path, $base)) {
        return '';
    }
    ksort($byUrl, SORT_STRING);
    $given = explode('/', trim($path, '/'));
    $last = '';
    foreach ($byUrl as $url => $route) {
        $expected = explode('/', trim($url, '/'));
        $fits = str_starts_with($url, $base[0]) && count($expected) === count($given);
        foreach ($fits ? $expected : [] as $i => $segment) {
            $isParameter = strlen($segment) > 1 && $segment[0] === ':' && $segment[1] !== ':';
            $fits = $fits && ($isParameter || $segment === $given[$i]);
        }
        $last = $fits ? $route : $last;
    }
    return $last;
}

function answer(string $function, array $arguments): string
{
    switch ($function) {
        case 'tree':
            return treeOf($arguments);
        case 'store':
            return store($arguments[0]);
        case 'sequence':
            $modules = [];
            foreach ($arguments as $each) {
                $names = explode(',', $each);
                $modules[array_shift($names)] = $names;
            }
            $sorted = inSequence($modules);
            return $sorted === null ? 'circle' : implode("\t", $sorted);
        case 'list':
            return listed(eval('?>' . $arguments[0]));
        case 'int':
            return (string) (int) $arguments[0];
        case 'route':
            return met($arguments[0], $arguments[1], $arguments[2], array_slice($arguments, 3));
    }
    return 'unknown function ' . $function;
}

while (($line = fgets(STDIN)) !== false) {
    $fields = explode("\t", rtrim($line, "\n"));
    $function = array_shift($fields);
    echo answer($function, array_map('base64_decode', $fields)), "\n";
}
