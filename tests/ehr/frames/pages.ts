const style = `<style>* { font: 15px sans-serif; box-sizing: border-box } body { margin: 0; padding: 12px } iframe { border: 0; display: block }
  header, nav { background: #234; color: white; padding: 8px } td, th { border: 1px solid #ccc; padding: 4px 12px } button { min-width: 80px }</style>`;
const document = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${style}<body>${body}</body></html>`;

/** The parts of the EHR by path. @param foreign origin of the part that is not the EHR's own. */
export function framePages(foreign: string): Record<string, string> {
  return {
    "/": document(
      "Chart of Wanda Testcase",
      `<header>Wanda Testcase, 4 March 1961</header>
      <nav><button>Orders</button> <button>Results</button></nav>
      <iframe id="orders" src="/orders" style="width:700px;height:420px;margin-top:8px"></iframe>
      <iframe id="results" src="/results" style="display:none"></iframe>
      <iframe id="quiet" src="/results" style="visibility:hidden;position:absolute;width:300px;height:200px;left:0;top:0"></iframe>
      <iframe id="preview" src="/results" style="width:400px;height:300px;transform:scale(.5);transform-origin:0 0;position:absolute;left:720px;top:120px"></iframe>
      <iframe id="foreign" src="${foreign}/foreign" style="width:240px;height:120px;position:absolute;left:960px;top:120px"></iframe>
      <iframe id="dialog" src="/dialog" style="position:fixed;left:760px;top:420px;width:360px;height:200px;background:white"></iframe>
      <div id="shadow"></div>
      <script>
        document.getElementById("shadow").attachShadow({ mode: "open" }).innerHTML =
          '<iframe id="inner" src="/dialog" style="border:0;position:fixed;left:760px;top:640px;width:360px;height:120px"></iframe>';
      </script>`,
    ),
    "/orders": document(
      "Orders",
      `<h1>Orders</h1><table><tr><th>Medication</th><th>Dose</th></tr><tr><td>Testomycin</td><td>250 mg</td></tr></table>
      <iframe id="nested" src="/nested" style="width:320px;height:120px;margin:8px 0 0 24px"></iframe>
      <iframe id="written" style="width:320px;height:60px"></iframe>
      <iframe id="given" srcdoc="<body style='margin:0'><p>Wanda Testcase</p></body>" style="width:320px;height:60px"></iframe>
      <script>document.getElementById("written").contentDocument.body.innerHTML = "<p>Wanda Testcase</p><button>Sign</button>"</script>`,
    ),
    "/results": document("Results", `<h1>Results</h1><p>Potassium 5.9 mmol/l</p><button>Acknowledge</button>`),
    "/nested": document("Details", `<h2>Details</h2><p>for Wanda Testcase</p><button>Reorder</button>`),
    "/dialog": document("Reason", `<h2>Why?</h2><input value="patient request"><button>OK</button>`),
    "/foreign": document("Elsewhere", `<p>Wanda Testcase elsewhere</p><button>Open</button>`),
  };
}
