-- Posts the lines of a file in turn, each as the JSON body of a request made before the clock starts; wrk itself counts what is not 2xx.
local requests, next = {}, 0
function init(args)
    for line in io.lines(args[1]) do
        requests[#requests + 1] = wrk.format("POST", args[2], { ["Content-Type"] = "application/json" }, line)
    end
end
function request()
    next = next % #requests + 1
    return requests[next]
end
