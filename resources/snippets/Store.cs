// LATCHKEY_KEY is the key of this program: latchkeyctl client add @id@ NAME prints one, once.
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

public static class Store
{
    public static void Main()
    {
        Console.WriteLine(Modules().GetAwaiter().GetResult());
    }

    private static async Task<string> Modules()
    {
        var direct = new HttpClientHandler { UseProxy = false }; // Latchkey is on this computer
        using (var store = new HttpClient(direct))
        {
            store.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer", Environment.GetEnvironmentVariable("LATCHKEY_KEY"));
            var answer = await store.GetAsync("@proxy@/rest/V1/modules");
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadAsStringAsync();
        }
    }
}
